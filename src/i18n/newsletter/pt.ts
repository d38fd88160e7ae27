// Portuguese.
import type { NewsletterStrings } from './strings.js';

export default {
  heading: 'Boletim',
  label: 'Endereço de e-mail',
  subscribe: 'Assinar',
  sending: 'Enviando…',
  trap: 'Deixe este campo vazio',

  missing: 'Digite seu endereço de e-mail.',
  malformed: 'Isso não é um endereço de e-mail. Ele tem a forma nome@example.org.',
  short: 'O endereço parece cortado. Falta o final, como .org?',
  refused: 'O boletim não aceitou este endereço. Está escrito corretamente?',
  tooOften: 'Tentativas demais em pouco tempo. Espere alguns minutos e tente de novo.',
  trouble: 'O servidor do boletim está com problemas e não recebeu o endereço. Tente de novo mais tarde.',
  slow: 'O servidor do boletim demorou demais. O endereço pode ter chegado mesmo assim; você pode tentar de novo.',
  unread:
    'Não veio nenhuma resposta legível, então ninguém sabe se o endereço chegou. Verifique a conexão; você pode tentar de novo.',
  failed: 'Não deu certo. Você pode tentar de novo.',

  done: 'Obrigado',
  doneText: (email) =>
    `${email} foi entregue ao boletim. Se uma mensagem pedir confirmação, siga o link que está nela.`,
  subscribed: 'Já é assinante',
  subscribedText: (email) => `${email} já está na lista.`,
  another: 'Usar outro endereço',
} satisfies NewsletterStrings;
