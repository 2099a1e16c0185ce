package app.contrail.ui.welcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The first run: an address and a key to connect with, or a look at sample data. For the FX thread. */
public final class WelcomeModel {
    private final StringProperty baseUrl = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private Runnable connect = () -> {};
    private Runnable sample = () -> {};
    private Runnable cancel = () -> {};

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    /** The key as pasted; emptied as soon as it is accepted. */
    public StringProperty keyProperty() {
        return key;
    }

    /** The name of the account that gets another key; empty if a new account is made. */
    public StringProperty accountProperty() {
        return account;
    }

    /** Why connecting failed and what to do; empty if it did not. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** True while the service is asked. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** True if there is a dashboard to go back to. */
    public BooleanProperty canGoBackProperty() {
        return canGoBack;
    }

    public void onConnect(Runnable action) {
        connect = action;
    }

    public void onSample(Runnable action) {
        sample = action;
    }

    /** What <i>Cancel</i> does: ends a running attempt, or goes back to the dashboard. */
    public void onCancel(Runnable action) {
        cancel = action;
    }

    void connect() {
        connect.run();
    }

    void sample() {
        sample.run();
    }

    void cancel() {
        cancel.run();
    }
}
