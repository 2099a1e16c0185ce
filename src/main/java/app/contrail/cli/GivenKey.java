package app.contrail.cli;

import app.contrail.api.Connection;

/** Access that was given with the command or its environment. */
public record GivenKey(Connection connection, Source source) {

    /** Where the key came from. */
    public enum Source {
        /** {@code CONTRAIL_API_KEY} */
        ENVIRONMENT,
        /** The file that {@code --api-key-file} or the configuration file names. */
        KEY_FILE
    }
}
