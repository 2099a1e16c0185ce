package app.contrail.export;

import app.contrail.domain.Entry;
import app.contrail.domain.Masking;
import java.io.IOException;
import java.util.List;

/**
 * The entries of one contest: a row for each, in the order given.
 *
 * @param masked whether addresses and phone numbers of participants are masked, also an address given as a name
 */
public record EntriesTable(List<Entry> entries, boolean masked) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.text("entry_id"),
            Column.text("name"),
            Column.text("email"),
            Column.text("phone"),
            Column.number("points"),
            Column.flag("email_confirmed"),
            Column.flag("disqualified"),
            Column.text("referral_code"),
            Column.time("created_at"));

    public EntriesTable {
        entries = List.copyOf(entries);
    }

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (Entry served : entries) {
            Entry entry = masked ? Masking.masked(served) : served;
            cells.text(entry.id());
            cells.text(entry.name());
            cells.text(entry.email());
            cells.text(entry.phone());
            cells.number(entry.points());
            cells.flag(entry.emailConfirmed());
            cells.flag(entry.disqualified());
            cells.text(entry.referralCode());
            cells.time(entry.createdAt());
            cells.endRow();
        }
    }
}
