package newswire.cli.console;

/** The version that the build wrote into the jar. */
public final class BuildVersion {

    private BuildVersion() {}

    /** For example {@code 1.2.0}; {@code unknown} when the classes are in no jar. */
    public static String get() {
        var version = BuildVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
