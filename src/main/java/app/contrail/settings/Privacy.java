package app.contrail.settings;

/**
 * What is shown of participants.
 *
 * @param maskAddresses whether addresses are shown as {@code j•••@example.com}
 */
public record Privacy(boolean maskAddresses) {
    public static final Privacy USUAL = new Privacy(true);
}
