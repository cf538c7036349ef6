package newswire.enrich.tag.topic;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * ONNX Runtime's environment, for as long as the process is there. The Java binding gives its own hold on the native
 * environment back in a shutdown hook, which runs beside all that still works then: a model that is being loaded at that
 * moment takes the process down with a segmentation fault. The native environment counts who holds it, and goes with the
 * last; so it is held once more here, from before the binding sees it, and never given back.
 */
final class LastingEnvironment {

    private LastingEnvironment() {}

    /** @throws IllegalStateException where the process is already ending */
    static OrtEnvironment get() {
        hold();
        return OrtEnvironment.getEnvironment();
    }

    /** Does what the binding's constructor does, less the hook: it has no public way to. */
    private static void hold() {
        try {
            // Loads the library too, without which its interface has no address.
            var environment = Class.forName(OrtEnvironment.class.getName());
            var library = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            var create = environment.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            library.setAccessible(true);
            create.setAccessible(true);
            int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue();
            create.invoke(null, library.getLong(null), level, OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of ONNX Runtime cannot be kept till the process ends", e);
        }
    }
}
