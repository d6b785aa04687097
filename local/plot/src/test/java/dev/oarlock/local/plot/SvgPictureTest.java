package dev.oarlock.local.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.plot.PlotMark.DotShape;
import dev.oarlock.local.plot.PlotMark.DotStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgPictureTest {
  private final SvgPicture picture = new SvgPicture("\"a\" < b & c", 100, 50);

  @Test
  void aFileHasATitleAndADescription() {
    assertThat(picture.file("Churn <b>", "<path/>"))
        .startsWith("<svg xmlns=")
        .contains("<title>Churn &lt;b&gt;</title>")
        .contains("<desc>&quot;a&quot; &lt; b &amp; c</desc>")
        .contains("<path/>")
        .endsWith("</svg>\n");
  }

  @Test
  void inAPageTheDescriptionIsForScreenReaders() {
    assertThat(picture.inPage("<path/>"))
        .contains("viewBox=\"0 0 100 50\"")
        .contains("role=\"img\" aria-label=\"&quot;a&quot; &lt; b &amp; c\"");
  }

  @Test
  void aLegendShowsTheMarkBesideTheName() {
    var row =
        PlotLegend.row(
            10,
            20,
            List.of(
                new PlotLegend.Entry("one", new DotStyle(PlotColor.BLUE, DotShape.CIRCLE)),
                new PlotLegend.Entry("two", new DotStyle(PlotColor.ofSeries(7), DotShape.SQUARE))));

    assertThat(row)
        .contains("<circle cx=\"10\" cy=\"20\" r=\"5\" fill=\"#1264a3\"/>", ">one<")
        .contains("<rect x=\"66\"", "fill=\"#e8912d\"/>", ">two<");
  }

  @Test
  void sentencesStandBelowEachOther() {
    assertThat(PlotLegend.lines(1, 2, List.of("a", "b"))).contains("y=\"2\"", "y=\"24\"");
  }

  @Test
  void aPieGoesClockwiseFromTheTop() {
    assertThat(new PiePlot(List.of(3.0, 1.0)).draw(10, 10))
        .contains("d=\"M10 10L10 0A10 10 0 1 1 0 10Z\"")
        .contains("d=\"M10 10L0 10A10 10 0 0 1 10 0Z\"");
  }

  @Test
  void aPieOfOneSliceIsACircle() {
    assertThat(new PiePlot(List.of(5.0, 0.0)).draw(10, 10)).startsWith("<circle ");
  }
}
