package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartContent;
import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.testing.Fx;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.TokenColours;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartSvgTest {
    private static final Instant FROM = Instant.parse("2026-06-10T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-10T10:00:00Z");
    private static final ChartCaptions CAPTIONS =
            new ChartCaptions("Views", "per minute", "total, right scale", "the hour before", "Nothing yet.");

    @Test
    void allThatTheChartShowsIsInIt() throws Exception {
        Document svg = parsed(drawn(content("Newsletter sent"), Theme.LIGHT, Locale.UK, "Summer · today"));

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 760 380");
        assertThat(texts(svg, "title")).containsExactly("Views · Summer · today");
        assertThat(texts(svg, "desc")).containsExactly("In words");
        assertThat(texts(svg, "text"))
                .contains("Views", "per minute", "total, right scale", "the hour before", "Newsletter sent")
                .contains("Summer · today", "0", "10", "1,000", "1,100")
                .contains("09:00", "09:10", "09:50");
        // Grid, area, gap, total, period before, buckets, the unfinished one and the note, besides three swatches.
        assertThat(elements(svg, "path")).hasSize(11);
        assertThat(elements(svg, "path"))
                .extracting(path -> path.getAttribute("stroke-dasharray"))
                .contains("4 3", "1 5", "3 3");
    }

    @Test
    void coloursAreThoseOfTheLook() {
        assertThat(drawn(content("a"), Theme.LIGHT, Locale.UK, ""))
                .contains("fill=\"#ffffff\"", "stroke=\"#0969da\"", "stroke=\"#8250df\"", "fill-opacity=\"0.1\"");
        assertThat(drawn(content("a"), Theme.DARK, Locale.UK, ""))
                .contains("stroke=\"#4493f8\"", "stroke=\"#ab7df8\"", "fill-opacity=\"0.12\"")
                .doesNotContain("#ffffff");
    }

    @Test
    void wordsMayHoldAnythingAndTheDocumentIsStillXml() throws Exception {
        String wild = "</text><script>&\"'\u0000\u0007\u009c\ud83d\ud800\ufffe 🚀";

        Document svg = parsed(drawn(content("a ]]> <b> & \"c\" 🚀"), Theme.LIGHT, Locale.UK, wild));

        assertThat(texts(svg, "text")).contains("a ]]> <b> & \"c\" 🚀", "</text><script>&\"' 🚀");
        assertThat(elements(svg, "script")).isEmpty();
    }

    @Test
    void aLongNoteEndsWithDotsWhereThePlotEnds() throws Exception {
        String note = "W".repeat(Note.MAX_CHARACTERS);

        Document svg = parsed(drawn(content(note), Theme.LIGHT, Locale.UK, ""));

        assertThat(texts(svg, "text"))
                .filteredOn(text -> text.startsWith("WWW"))
                .singleElement()
                .satisfies(text -> assertThat(text).endsWith("…").hasSizeBetween(20, 100));
    }

    @Test
    void numbersAreWrittenInTheUsersWayButCoordinatesNeverAre() throws Exception {
        String svg = drawn(content("a"), Theme.LIGHT, Locale.GERMANY, "");

        assertThat(texts(parsed(svg), "text")).contains("1.000", "1.100");
        assertThat(elements(parsed(svg), "path"))
                .allSatisfy(path -> assertThat(path.getAttribute("d")).matches("[MLHVhZ0-9. -]+"));
    }

    @Test
    void aChartWithoutLinesSaysWhy() throws Exception {
        Document svg = parsed(drawn(ChartContent.empty(Metric.VIEWS, FROM, TO), Theme.LIGHT, Locale.UK, ""));

        assertThat(texts(svg, "text")).contains("Views", "Nothing yet.");
    }

    private static String drawn(ChartContent content, Theme theme, Locale locale, String foot) {
        Fx.start();
        return Fx.get(() -> {
            Scene scene = new Scene(new Pane());
            theme.applyTo(scene);
            return new ChartSvg(
                            new Formats(locale, ZoneOffset.UTC),
                            new TokenColours(scene.getStylesheets()),
                            content,
                            CAPTIONS)
                    .draw("In words", foot, 760, 380);
        });
    }

    private static ChartContent content(String note) {
        return new ChartContent(
                Metric.VIEWS,
                FROM,
                TO,
                List.of(bucket(5, 3, false, false), bucket(20, 8, false, true), bucket(58, 2, true, true)),
                List.of(bucket(5, 1, false, false), bucket(20, 2, false, true)),
                List.of(
                        new ChartContent.RunningPoint(FROM, 1000, 50, 1000, false),
                        new ChartContent.RunningPoint(TO, 1100, 55, 1100, true)),
                List.of(new ChartContent.Band(
                        new Gap(FROM.plusSeconds(600), FROM.plusSeconds(900), 0, 0, null), FROM.plusSeconds(900), 0)),
                List.of(Note.of(FROM.plusSeconds(1800), note)));
    }

    private static ChartContent.BucketPoint bucket(int minute, long value, boolean unfinished, boolean joined) {
        Instant at = FROM.plusSeconds(minute * 60L);
        return new ChartContent.BucketPoint(
                at, new Bucket(Metric.VIEWS, at, at.plusSeconds(60), value, value), value, unfinished, joined);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg, String name) {
        return elements(svg, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
