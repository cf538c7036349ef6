// node subscribe.js [BROKER [TOPIC]], after `npm ci`
const { Kafka, CompressionCodecs, CompressionTypes, logLevel } = require('kafkajs');
const { decompress } = require('fzstd');

CompressionCodecs[CompressionTypes.ZSTD] = () => ({ decompress: async (bytes) => Buffer.from(decompress(bytes)) });

const [servers = 'localhost:9092', topic = 'newswire.enriched-articles.v1'] = process.argv.slice(2);
const consumer = new Kafka({ brokers: [servers], logLevel: logLevel.WARN }).consumer({ groupId: 'node-example', readUncommitted: false });

async function subscribe() {
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message: { key, value, headers } }) => {
      if (value === null) return console.log(`${key} withdrawn`);
      if (`${headers.ce_type}` === 'newswire.article.retracted.v1') return console.log(`${key} retracted`);
      if (`${headers.ce_type}` !== 'newswire.article.enriched.v1') return; // of a later release
      const article = JSON.parse(value);
      console.log(`${article.id} r${article.revision} ${headers['newswire-language'] ?? '?'} ${article.title ?? ''}`);
    },
  });
}

subscribe().catch((failure) => { console.error(failure); process.exit(1); });
