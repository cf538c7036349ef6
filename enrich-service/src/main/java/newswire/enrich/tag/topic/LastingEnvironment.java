package newswire.enrich.tag.topic;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ONNX Runtime's environment, for as long as the process is there. The Java binding gives its own hold on the native
 * environment back in a shutdown hook, which runs beside all that still works then: a model that is being loaded at that
 * moment takes the process down with a segmentation fault. The native environment counts who holds it, and goes with the
 * last; so it is held once more here, from before the binding sees it, and never given back.
 */
final class LastingEnvironment {

    private static final String BINDING = "ai.onnxruntime.OnnxRuntime";

    private LastingEnvironment() {}

    /** @throws IllegalStateException where the process is already ending */
    static OrtEnvironment get() {
        hold();
        var environment = OrtEnvironment.getEnvironment();
        removeUnpacked();
        return environment;
    }

    /** Does what the binding's constructor does, less the hook: it has no public way to. */
    private static void hold() {
        try {
            // Loads the library too, without which its interface has no address.
            var environment = Class.forName(OrtEnvironment.class.getName());
            var library = Class.forName(BINDING).getDeclaredField("ortApiHandle");
            var create = environment.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            library.setAccessible(true);
            create.setAccessible(true);
            int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue();
            create.invoke(null, library.getLong(null), level, OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of ONNX Runtime cannot be kept till the process ends", e);
        }
    }

    /**
     * Removes the libraries that the binding has unpacked, 21 MB, which nobody needs once they are loaded. It does so itself only
     * when the process ends in good order, and leaves their folder even then.
     */
    private static void removeUnpacked() {
        try {
            var field = Class.forName(BINDING).getDeclaredField("tempDirectory");
            field.setAccessible(true);
            if (field.get(null) instanceof Path folder && Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            return; // where loaded files can't be removed, the binding's own way is left
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of ONNX Runtime unpacks its libraries elsewhere", e);
        }
    }
}
