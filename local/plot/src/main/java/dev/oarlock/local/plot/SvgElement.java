package dev.oarlock.local.plot;

import java.util.Locale;

/// One element of a picture. What is written into it cannot become markup.
final class SvgElement {
  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private String content = "";

  private SvgElement(String name) {
    this.name = name;
  }

  static SvgElement named(String name) {
    return new SvgElement(name);
  }

  /// A text at this place.
  static SvgElement text(double x, double y, String text) {
    return named("text").with("x", x).with("y", y).holding(escaped(text));
  }

  SvgElement with(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  SvgElement with(String attribute, double value) {
    return with(attribute, number(value));
  }

  /// What people read who point at it, or cannot see it.
  SvgElement titled(String title) {
    return title.isEmpty() ? this : holding(named("title").holding(escaped(title)).toString());
  }

  SvgElement holding(String elements) {
    content += elements;
    return this;
  }

  /// A tenth of a pixel is as fine as anybody sees.
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  static String place(double x, double y) {
    return number(x) + " " + number(y);
  }

  boolean isEmpty() {
    return content.isEmpty();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return "<" + name + attributes + (content.isEmpty() ? "/>" : ">" + content + "</" + name + ">");
  }
}
