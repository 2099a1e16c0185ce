package app.contrail.ui.settings;

import app.contrail.insights.Kind;
import app.contrail.insights.Threshold;
import app.contrail.ui.common.Messages;

/** Puts what can be worth a look, and when it is, into words. */
final class AlertTexts {
    private final Messages messages;

    AlertTexts(Messages messages) {
        this.messages = messages;
    }

    String kind(Kind kind) {
        return switch (kind) {
            case NEW_LEADER -> messages.text("settings.newleader.kind");
            case ENTRIES_FASTER -> messages.text("settings.entriesfaster.kind");
            case POINTS_FASTER -> messages.text("settings.pointsfaster.kind");
            case NO_ENTRIES -> messages.text("settings.noentries.kind");
            case CONVERSION_FELL -> messages.text("settings.conversionfell.kind");
            case FEW_CONFIRMED -> messages.text("settings.fewconfirmed.kind");
            case DISQUALIFIED_JUMPED -> messages.text("settings.disqualified.kind");
            case ENDS_SOON -> messages.text("settings.endssoon.kind");
            case ENDED -> messages.text("settings.ended.kind");
            case KEY_REFUSED -> messages.text("settings.keyrefused.kind");
            case POLLING_FAILS -> messages.text("settings.pollingfails.kind");
        };
    }

    /** What the number counts; follows it. */
    String unit(Threshold threshold) {
        return switch (threshold) {
            case LEADER_HELD -> messages.text("settings.leaderheld.unit");
            case ENTRIES_FASTER -> messages.text("settings.deviations.unit");
            case POINTS_FASTER -> messages.text("settings.deviations.unit");
            case ENTRIES_MISSING -> messages.text("settings.entriesmissing.unit");
            case CONVERSION_FALL -> messages.text("settings.conversionfall.unit");
            case CONFIRMED_FALL -> messages.text("settings.confirmedfall.unit");
            case DISQUALIFIED_JUMP -> messages.text("settings.disqualifiedjump.unit");
            case ENDS_WITHIN -> messages.text("settings.endswithin.unit");
            case KEY_REFUSALS -> messages.text("settings.keyrefusals.unit");
            case FAILING_FOR -> messages.text("settings.failingfor.unit");
        };
    }
}
