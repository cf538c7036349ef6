package newswire.enrich.tag.topic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import newswire.enrich.shipped.Shipped;

/**
 * Turns the beginning of an English text into a vector that lies near those of texts of like meaning: bge-small-en-v1.5,
 * a byte a weight, run by ONNX Runtime on the calling thread. Safe for use by several threads.
 */
public final class TextEncoder {

    /** Numbers in a vector. */
    public static final int SIZE = 384;

    private static final int MOST_PIECES = 64;

    private static final Shipped<WordPieces> PIECES =
            Shipped.with(TextEncoder.class, "/bge-small-en-v1.5-q-tokenizer.json", WordPieces::new);
    private static final Shipped<TextEncoder> SHIPPED =
            Shipped.with(TextEncoder.class, "/bge-small-en-v1.5-q.onnx", model -> new TextEncoder(model, PIECES.get()));

    private final OrtEnvironment environment = LastingEnvironment.get();
    private final OrtSession session;
    private final WordPieces pieces;

    private TextEncoder(InputStream model, WordPieces pieces) throws IOException {
        this.pieces = pieces;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("the text encoder cannot be loaded", e);
        }
    }

    /** The encoder that ships with the service: in memory, outside the heap, it takes more bytes than its file has. */
    public static TextEncoder shipped() {
        return SHIPPED.get();
    }

    /** The vector, of length one; a little different where the processor has other instructions. */
    public float[] encode(String title, String text) {
        long[] numbers = pieces.of(title + ". " + text.substring(0, Math.min(2_000, text.length())), MOST_PIECES);
        var mask = new long[numbers.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, numbers.length};
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape));
            inputs.put(
                    "token_type_ids",
                    OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape));
            inputs.keySet().retainAll(session.getInputNames());
            return firstPiece(inputs);
        } catch (OrtException e) {
            throw new IllegalStateException("the text encoder failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** What stands for the whole text, of length one. */
    private float[] firstPiece(Map<String, OnnxTensor> inputs) throws OrtException {
        float[] vector;
        try (var result = session.run(inputs)) {
            vector = ((float[][][]) result.get(0).getValue())[0][0];
        }
        double squares = Float.MIN_NORMAL;
        for (float value : vector) {
            squares += value * value;
        }
        float norm = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < SIZE; i++) {
            vector[i] *= norm;
        }
        return vector;
    }
}
