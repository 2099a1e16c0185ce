package app.contrail.export;

import app.contrail.domain.ContestAt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an archive says about itself, in JSON: what it is of, how it was made, and by which hashes to check its files. */
final class Manifest {
    private final ObjectNode document = Json.MAPPER.createObjectNode();

    Manifest(ExportSource source, ExportOrder order, Instant made, ZoneId zone) {
        document.put("contest_id", PlainText.wellFormed(source.contest().value()));
        document.put(
                "contest_title",
                source.history()
                        .contestBefore(source.contest(), order.period().to())
                        .map(ContestAt::contest)
                        .map(contest -> PlainText.wellFormed(contest.displayTitle()))
                        .orElse(null));
        document.put("service", source.service());
        putPeriod(order.period());
        document.put("time_zone_of_chart_buckets", zone.getId());
        document.put("time_zone_of_files", "UTC");
        document.put("chart_metric", order.metric().name().toLowerCase(Locale.ROOT));
        document.put("participants", order.masked() ? "masked" : "in clear");
        document.put("made_at", IsoTime.of(made));
        document.put("made_with", "Contrail");
        document.put("version", Manifest.class.getPackage().getImplementationVersion());
    }

    private void putPeriod(ExportPeriod period) {
        ObjectNode ends = document.putObject("period");
        ends.put("from", period.from().equals(Instant.MIN) ? null : IsoTime.of(period.from()));
        ends.put("to", IsoTime.of(period.to()));
    }

    void put(List<ArchivedFile> files) {
        ArrayNode array = document.putArray("files");
        for (ArchivedFile file : files) {
            ObjectNode object = array.addObject();
            object.put("name", file.name());
            object.put("rows", file.rows());
            object.put("bytes", file.bytes());
            object.put("sha256", file.sha256());
        }
    }

    void put(EntriesPart entries) {
        ArrayNode notes = document.putArray("notes");
        ArrayNode missing = document.putArray("not_included");
        switch (entries) {
            case EntriesPart.Read read -> {
                notes.add("Entries were asked of the service between "
                        + IsoTime.of(read.roster().begunAt()) + " and "
                        + IsoTime.of(read.roster().endedAt()) + ".");
                RosterChanges.sentences(read.roster()).forEach(notes::add);
            }
            case EntriesPart.Missing why -> {
                ObjectNode part = missing.addObject();
                part.put("what", Panel.ENTRIES.word());
                part.put("why", why.why());
            }
        }
    }

    byte[] bytes() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }
}
