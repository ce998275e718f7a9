// Says what `npm run test:mongodb` needs, instead of running it on the embedded engine by mistake.
if (!process.env.TEST_MONGODB_URL) {
  console.error('Set TEST_MONGODB_URL to a MongoDB server, such as mongodb://127.0.0.1:27017/');
  process.exit(1);
}
