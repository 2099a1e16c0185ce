package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void escapeSequencesLoseWhatMakesATerminalObeyThem() {
        assertThat(PlainText.oneLine("\u001b[2Jwiped\u0007 \u009b31mred\u007f\0"))
                .isEqualTo("[2Jwiped 31mred");
    }

    @Test
    void lineBreaksOfEveryKindAndTabsBecomeOneSpace() {
        assertThat(PlainText.oneLine(" a\r\nb\tc\u0085d\u2028e\u2029f\n")).isEqualTo("a b c d e f");
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreDropped() {
        assertThat(PlainText.oneLine("abc\u202Egnp.exe\u2066\u200F")).isEqualTo("abcgnp.exe");
    }

    @Test
    void scriptsAndEmojiStay() {
        String text = "Été ☀ 夏 👩‍🚀 مسابقة";
        assertThat(PlainText.oneLine(text)).isEqualTo(text);
        assertThat(PlainText.withoutControls(text)).isEqualTo(text);
    }

    @Test
    void forAFileLineBreaksAndTabsStayAndOtherControlsGo() {
        assertThat(PlainText.withoutControls("a\r\n\tb\u001b\u009b\0c")).isEqualTo("a\r\n\tbc");
    }
}
