/** A site and the database it needs, without a volume; the cursor is at the image of the database. */
export const shop = `services:
  web:
    image: acme/web:1
    ports: ["80:80"]
    depends_on: [db]
  db:
    image: <|>mongo:8
`;
