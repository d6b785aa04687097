package dev.oarlock.local.plot;

/// The frame of a picture, and what it shows in words for whoever cannot see it.
public record SvgPicture(String description, double width, double height) {
  private static final String INK = "#1d1c1d";

  /// A file of its own, with this title over what is drawn.
  public String file(String title, String... drawn) {
    var svg =
        SvgElement.named("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", viewBox())
            .with("font-family", "sans-serif")
            .with("font-size", 12)
            .with("fill", INK)
            .with("role", "img");
    var paper =
        SvgElement.named("rect").with("width", width).with("height", height).with("fill", "#fff");
    var heading = SvgElement.text(20, 30, title).with("font-size", 18).with("font-weight", "bold");
    svg.titled(title).holding("<desc>" + SvgElement.escaped(description) + "</desc>\n");
    svg.holding(paper + "\n" + heading + "\n").holding(String.join("\n", drawn) + "\n");
    return svg + "\n";
  }

  /// A part of a page, which brings fonts and colours of texts.
  public String inPage(String drawn) {
    return SvgElement.named("svg")
        .with("viewBox", viewBox())
        .with("width", width)
        .with("height", height)
        .with("role", "img")
        .with("aria-label", description)
        .holding(drawn)
        .toString();
  }

  private String viewBox() {
    return "0 0 " + SvgElement.number(width) + " " + SvgElement.number(height);
  }
}
