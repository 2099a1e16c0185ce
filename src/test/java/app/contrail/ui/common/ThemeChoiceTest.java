package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeChoiceTest {
    @Test
    void theSystemDecidesOnlyIfItIsAskedTo() {
        assertThat(ThemeChoice.SYSTEM.theme(true)).isEqualTo(Theme.DARK);
        assertThat(ThemeChoice.SYSTEM.theme(false)).isEqualTo(Theme.LIGHT);
        assertThat(ThemeChoice.LIGHT.theme(true)).isEqualTo(Theme.LIGHT);
        assertThat(ThemeChoice.LIGHT.theme(false)).isEqualTo(Theme.LIGHT);
        assertThat(ThemeChoice.DARK.theme(true)).isEqualTo(Theme.DARK);
        assertThat(ThemeChoice.DARK.theme(false)).isEqualTo(Theme.DARK);
    }
}
