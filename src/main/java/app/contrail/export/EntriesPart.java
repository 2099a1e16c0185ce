package app.contrail.export;

import app.contrail.roster.Roster;

/** What an export has of the entries of a contest. They are not recorded, so the service must be asked for them first. */
public sealed interface EntriesPart {

    record Read(Roster roster) implements EntriesPart {}

    /** @param why they are not there, in a sentence for whoever reads the files */
    record Missing(String why) implements EntriesPart {}
}
