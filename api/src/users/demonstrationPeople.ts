/** Those whom the demonstration's sign-in buttons let in: nobody that exists. */
export const demonstrationPeople = {
  administrator: { name: 'Demo Administrator', email: 'demo.administrator@example.org' },
  adviser: { name: 'Demo Rådgiver', email: 'demo.radgiver@example.org' },
  editor: { name: 'Demo Redaktør', email: 'demo.redaktor@example.org' },
} as const;
