// French.
import type { NewsletterStrings } from './strings.js';

export default {
  heading: 'Lettre d’information',
  label: 'Adresse e-mail',
  subscribe: 'S’abonner',
  sending: 'Envoi…',
  trap: 'Laissez ce champ vide',

  missing: 'Saisissez votre adresse e-mail.',
  malformed: 'Ce n’est pas une adresse e-mail. Elle a la forme nom@example.org.',
  short: 'L’adresse semble coupée. Manque-t-il la fin, comme .org ?',
  refused: 'La lettre n’a pas accepté cette adresse. Est-elle bien écrite ?',
  tooOften: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
  trouble: 'Le serveur de la lettre est en difficulté et n’a pas pris l’adresse. Réessayez plus tard.',
  slow: 'Le serveur de la lettre a mis trop de temps. L’adresse est peut-être arrivée quand même ; vous pouvez réessayer.',
  unread:
    'Aucune réponse lisible n’est venue : personne ne peut dire si l’adresse est arrivée. Vérifiez la connexion ; vous pouvez réessayer.',
  failed: 'Cela n’a pas marché. Vous pouvez réessayer.',

  done: 'Merci',
  doneText: (email) =>
    `${email} a été remise à la lettre. Si un message vous demande de confirmer, suivez le lien qu’il contient.`,
  subscribed: 'Déjà abonné',
  subscribedText: (email) => `${email} est déjà sur la liste.`,
  another: 'Utiliser une autre adresse',
} satisfies NewsletterStrings;
