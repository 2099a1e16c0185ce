package app.contrail.ui.status;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The texts of the status bar, ready for display. For the FX thread. */
public final class StatusModel {
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty last = new SimpleStringProperty("");
    private final StringProperty budget = new SimpleStringProperty("");
    private final StringProperty recorded = new SimpleStringProperty("");
    private final BooleanProperty unrecorded = new SimpleBooleanProperty();
    private final StringProperty privacy = new SimpleStringProperty("");

    /** When the next poll is due, or why there is none. */
    public StringProperty nextProperty() {
        return next;
    }

    /** How many requests the last poll made and how long it took. */
    public StringProperty lastProperty() {
        return last;
    }

    /** The requests of the last minute. */
    public StringProperty budgetProperty() {
        return budget;
    }

    /** How much has been recorded, or why something was not. */
    public StringProperty recordedProperty() {
        return recorded;
    }

    /** Whether {@link #recordedProperty} tells of trouble. */
    public BooleanProperty unrecordedProperty() {
        return unrecorded;
    }

    /** Whether addresses are masked. */
    public StringProperty privacyProperty() {
        return privacy;
    }
}
