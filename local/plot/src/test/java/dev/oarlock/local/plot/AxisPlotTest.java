package dev.oarlock.local.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.plot.PlotMark.Diagonal;
import dev.oarlock.local.plot.PlotMark.Dot;
import dev.oarlock.local.plot.PlotMark.DotShape;
import dev.oarlock.local.plot.PlotMark.DotStyle;
import dev.oarlock.local.plot.PlotMark.Interval;
import dev.oarlock.local.plot.PlotMark.Point;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisPlotTest {
  private static final PlotArea AREA = new PlotArea(0, 0, 100, 100);
  private static final List<Point> POINTS = List.of(new Point(0, 0), new Point(1, 10));

  @Test
  void aLineGoesFromTheFirstCategoryToTheLast() {
    assertThat(drawn(new PlotMark.Line(POINTS, PlotColor.BLUE))).contains("d=\"M25 100L75 0\"");
  }

  @Test
  void aSurfaceReachesDownToZero() {
    assertThat(drawn(new PlotMark.Surface(POINTS, PlotColor.BLUE)))
        .contains("d=\"M25 100L25 100L75 0L75 100Z\"");
  }

  @Test
  void barsOfTwoSeriesStandBesideEachOther() {
    assertThat(drawn(new PlotMark.Bars(List.of(List.of(5.0, 10.0), List.of(10.0, 0.0)))))
        .contains(
            "<rect x=\"7.5\" y=\"50\" width=\"16.5\" height=\"50\" rx=\"2\" fill=\"#1264a3\"/>")
        .contains(
            "<rect x=\"25\" y=\"0\" width=\"16.5\" height=\"100\" rx=\"2\" fill=\"#e8912d\"/>");
  }

  @Test
  void aBarOfALossHangsFromZero() {
    var range = ValueRange.coveringZero(List.of(-5.0, 5.0));
    var bars = new PlotMark.Bars(List.of(List.of(-5.0, 5.0)));

    assertThat(plot(new PlotAxis.Values(range, "0", ""), bars).draw(AREA))
        .contains("y=\"50\" width=\"34\" height=\"50\"")
        .contains("y=\"0\" width=\"34\" height=\"50\"");
  }

  @Test
  void anIntervalSpansFromLowToHigh() {
    assertThat(drawn(new PlotMark.Intervals(List.of(new Interval(0, 2, 8)), PlotColor.RED)))
        .contains("d=\"M25 80V20\" stroke=\"#e01e5a\"");
  }

  @Test
  void aDotSaysWhatItStandsFor() {
    var circle = new DotStyle(PlotColor.BLUE, DotShape.CIRCLE);
    var dots = new PlotMark.Dots(List.of(new Dot(new Point(0, 10), 6, "4 < 17")), circle);

    assertThat(drawn(dots))
        .contains("<circle cx=\"25\" cy=\"0\" r=\"6\"")
        .contains("<title>4 &lt; 17</title>");
  }

  @Test
  void onTheDiagonalBothAxesAreEqual() {
    assertThat(drawn(new Diagonal())).contains("d=\"M0 100L100 0\"");
  }

  @Test
  void bothAxesHaveTheirTicksAndNames() {
    assertThat(drawn()).contains(">first<", ">second<", ">month<", ">0 %<", ">1000 %<", ">share<");
  }

  @Test
  void namesThatHaveNoRoomAreLeftOut() {
    var months = new PlotAxis.Categories(Collections.nCopies(40, "January"), "");

    assertThat(new AxisPlot("", months, values(), List.of()).draw(AREA).split("January"))
        .hasSizeBetween(2, 4);
  }

  private static String drawn(PlotMark... marks) {
    return plot(values(), marks).draw(AREA);
  }

  private static AxisPlot plot(PlotAxis y, PlotMark... marks) {
    return new AxisPlot(
        "", new PlotAxis.Categories(List.of("first", "second"), "month"), y, List.of(marks));
  }

  private static PlotAxis values() {
    return new PlotAxis.Values(new ValueRange(0, 10, 5), "0 %", "share");
  }
}
