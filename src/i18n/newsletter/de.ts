// German.
import type { NewsletterStrings } from './strings.js';

export default {
  heading: 'Rundbrief',
  label: 'E-Mail-Adresse',
  subscribe: 'Abonnieren',
  sending: 'Wird gesendet …',
  trap: 'Dieses Feld leer lassen',

  missing: 'Bitte eine E-Mail-Adresse eingeben.',
  malformed: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.org.',
  short: 'Die Adresse wirkt abgeschnitten. Fehlt ihr Ende, etwa .org?',
  refused: 'Der Rundbrief hat diese Adresse nicht angenommen. Ist sie richtig geschrieben?',
  tooOften: 'Zu viele Versuche in kurzer Zeit. Bitte einige Minuten warten, dann erneut versuchen.',
  trouble:
    'Der Server des Rundbriefs ist gestört und hat die Adresse nicht angenommen. Bitte später erneut versuchen.',
  slow: 'Der Server des Rundbriefs hat zu lange gebraucht. Die Adresse kann trotzdem angekommen sein; ein neuer Versuch ist möglich.',
  unread:
    'Es kam keine lesbare Antwort, daher weiß niemand, ob die Adresse angekommen ist. Bitte die Verbindung prüfen; ein neuer Versuch ist möglich.',
  failed: 'Das hat nicht geklappt. Ein neuer Versuch ist möglich.',

  done: 'Danke',
  doneText: (email) =>
    `${email} wurde an den Rundbrief übergeben. Falls eine E-Mail um Bestätigung bittet, bitte dem Link darin folgen.`,
  subscribed: 'Bereits abonniert',
  subscribedText: (email) => `${email} steht schon auf der Liste.`,
  another: 'Andere Adresse verwenden',
} satisfies NewsletterStrings;
