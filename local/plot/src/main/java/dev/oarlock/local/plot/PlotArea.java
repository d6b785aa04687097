package dev.oarlock.local.plot;

/// The rectangle between the axes, in pixels from the top left of the picture.
public record PlotArea(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
