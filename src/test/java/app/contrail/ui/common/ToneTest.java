package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneTest {
    @Test
    void directionAndGoodnessAreSeparate() {
        assertThat(Tone.of(1, true)).isEqualTo(Tone.GOOD);
        assertThat(Tone.of(-1, true)).isEqualTo(Tone.BAD);
        assertThat(Tone.of(1, false)).isEqualTo(Tone.BAD);
        assertThat(Tone.of(-1, false)).isEqualTo(Tone.GOOD);
    }

    @Test
    void whatDoesNotMoveIsNeither() {
        assertThat(Tone.of(0, true)).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of(-0.0, false)).isEqualTo(Tone.NEUTRAL);
    }
}
