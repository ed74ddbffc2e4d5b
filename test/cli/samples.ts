/** Two services; the database is in the container layer, which is a warning. */
export const shop = `services:
  web:
    image: nginx:1.27
    ports: ["8080:80"]
    depends_on: [db]
  db:
    image: postgres:16
`;

/** The same with the warning accepted. */
export const accepted = shop.replace(
  '    image: postgres:16\n',
  '    # statewise-accept volatile-state until 2030-01-01: test data only\n    image: postgres:16\n',
);

/** Nothing to say at warning or above. */
export const clean = `services:
  web:
    image: nginx:1.27
`;
