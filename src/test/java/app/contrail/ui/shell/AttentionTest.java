package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final ContestId ONE = new ContestId("one");
    private static final ContestId OTHER = new ContestId("other");
    private static final Instant NOON = Instant.parse("2026-06-08T12:00:00Z");

    private final LastLooked memory = LastLooked.inMemory();
    private final Attention attention = new Attention();

    @Test
    void whoWasAwayIsToldSinceTheMomentTheyLeft() {
        attention.inFront(true, NOON);
        attention.turnTo(memory, ONE, NOON);
        assertThat(attention.newSince()).isNull();

        attention.inFront(false, NOON.plusSeconds(60));
        attention.inFront(true, NOON.plusSeconds(3600));

        assertThat(attention.newSince()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whoGlancesAtAnotherWindowWasNotAway() {
        memory.looked(ONE, NOON.minusSeconds(7200));
        attention.turnTo(memory, ONE, NOON);
        attention.inFront(true, NOON);
        attention.inFront(false, NOON.plusSeconds(60));
        attention.inFront(true, NOON.plusSeconds(90));

        assertThat(attention.newSince()).isEqualTo(NOON.minusSeconds(7200));
    }

    @Test
    void aWindowThatEndsUnexpectedlyForgetsAMinuteAtMost() {
        attention.inFront(true, NOON);
        attention.turnTo(memory, ONE, NOON);
        for (int second = 0; second <= 600; second++) {
            attention.tick(NOON.plusSeconds(second));
        }

        assertThat(memory.at(ONE)).isBetween(NOON.plusSeconds(540), NOON.plusSeconds(600));
    }

    @Test
    void behindOtherWindowsNothingIsLookedAt() {
        attention.turnTo(memory, ONE, NOON);
        attention.tick(NOON.plusSeconds(600));
        attention.turnAway(NOON.plusSeconds(600));

        assertThat(memory.at(ONE)).isNull();
    }

    @Test
    void anotherContestsNewsAreSeenOnceItWasOpened() {
        attention.turnTo(memory, ONE, NOON);
        assertThat(attention.unseen(OTHER, NOON.minusSeconds(60))).isTrue();
        assertThat(attention.unseen(ONE, NOON.plusSeconds(60))).isFalse();

        attention.turnAway(NOON.plusSeconds(100));
        attention.turnTo(memory, OTHER, NOON.plusSeconds(100));
        attention.turnAway(NOON.plusSeconds(200));
        attention.turnTo(memory, ONE, NOON.plusSeconds(200));

        assertThat(attention.unseen(OTHER, NOON.minusSeconds(60))).isFalse();
        assertThat(attention.unseen(OTHER, NOON.plusSeconds(300))).isTrue();
    }

    @Test
    void whatWasLookedAtInAnEarlierRunIsSeen() {
        memory.looked(OTHER, NOON.minusSeconds(30));
        attention.turnTo(memory, ONE, NOON);

        assertThat(attention.unseen(OTHER, NOON.minusSeconds(60))).isFalse();
        assertThat(attention.unseen(OTHER, NOON)).isTrue();
    }
}
