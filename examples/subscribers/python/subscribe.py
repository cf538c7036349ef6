# python3 subscribe.py [BROKER TOPIC], with python3-confluent-kafka of Debian or `pip install confluent-kafka`
import json
import sys
from confluent_kafka import Consumer

servers, topic = sys.argv[1:3] or ["localhost:9092", "newswire.enriched-articles.v1"]
consumer = Consumer({"bootstrap.servers": servers, "group.id": "python-example",
                     "auto.offset.reset": "earliest", "isolation.level": "read_committed"})
consumer.subscribe([topic])
while True:
    record = consumer.poll(1.0)
    if record is None or record.error():
        continue
    headers = {name: value.decode() for name, value in record.headers() or []}
    if record.value() is None:
        print(record.key().decode(), "withdrawn", flush=True)
    elif headers["ce_type"] == "newswire.article.retracted.v1":
        print(record.key().decode(), "retracted", flush=True)
    elif headers["ce_type"] == "newswire.article.enriched.v1":
        article = json.loads(record.value())
        print(article["id"], "r%d" % article["revision"], headers.get("newswire-language", "?"), article.get("title", ""), flush=True)
