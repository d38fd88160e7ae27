// Spanish.
import type { NewsletterStrings } from './strings.js';

export default {
  heading: 'Boletín',
  label: 'Correo electrónico',
  subscribe: 'Suscribirse',
  sending: 'Enviando…',
  trap: 'Deja este campo vacío',

  missing: 'Escribe tu dirección de correo.',
  malformed: 'Eso no es una dirección de correo. Tiene la forma nombre@example.org.',
  short: 'La dirección parece cortada. ¿Le falta el final, como .org?',
  refused: 'El boletín no aceptó esta dirección. ¿Está bien escrita?',
  tooOften: 'Demasiados intentos en poco tiempo. Espera unos minutos y vuelve a intentarlo.',
  trouble:
    'El servidor del boletín tiene problemas y no recogió la dirección. Vuelve a intentarlo más tarde.',
  slow: 'El servidor del boletín tardó demasiado. Puede que la dirección haya llegado de todos modos; puedes volver a intentarlo.',
  unread:
    'No llegó ninguna respuesta legible, así que nadie sabe si la dirección llegó. Comprueba la conexión; puedes volver a intentarlo.',
  failed: 'No ha funcionado. Puedes volver a intentarlo.',

  done: 'Gracias',
  doneText: (email) =>
    `${email} se ha entregado al boletín. Si recibes un mensaje para confirmarlo, pulsa el enlace que contiene.`,
  subscribed: 'Ya hay suscripción',
  subscribedText: (email) => `${email} ya está en la lista.`,
  another: 'Usar otra dirección',
} satisfies NewsletterStrings;
