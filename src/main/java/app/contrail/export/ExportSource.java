package app.contrail.export;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.history.HistoryStore;
import java.time.Instant;
import java.util.function.Function;

/**
 * Where what is exported comes from.
 *
 * @param service its address, by which readers tell it from others
 * @param views what the dashboard showed at a time; may block on the disk, and is asked only where it is needed
 * @param entries were asked for before, because they take long and are not recorded
 */
public record ExportSource(
        ContestId contest,
        String service,
        HistoryStore history,
        Function<Instant, ContestView> views,
        EntriesPart entries) {}
