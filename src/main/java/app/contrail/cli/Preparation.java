package app.contrail.cli;

/** What every command does first: read what was given and begin the log in the data folder that follows from it. */
@FunctionalInterface
interface Preparation {

    /** @throws CommandFailure if the configuration file cannot be used */
    Setup prepare();
}
