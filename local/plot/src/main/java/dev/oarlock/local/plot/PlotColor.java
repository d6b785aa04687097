package dev.oarlock.local.plot;

/// Colours of the series of a plot, told apart by people who see few colours, too.
public enum PlotColor {
  BLUE("#1264a3"),
  ORANGE("#e8912d"),
  GREEN("#2eb67d"),
  RED("#e01e5a"),
  PURPLE("#5c3d8f"),
  CYAN("#36c5f0");

  private final String css;

  PlotColor(String css) {
    this.css = css;
  }

  /// The colour of the series at this place; there are as many series as one likes.
  public static PlotColor ofSeries(int index) {
    return values()[index % values().length];
  }

  public String css() {
    return css;
  }
}
