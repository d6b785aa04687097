package dev.oarlock.cli.docs;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of Markdown.
record DocsPage(Path file, String text) {
  private static final Pattern CODE_BLOCK =
      Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern INLINE_LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern LINK_TARGET =
      Pattern.compile("^\\[[^]]+\\]: (\\S+)", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

  /// What it links to in this project.
  Stream<String> links() {
    return Stream.of(INLINE_LINK, LINK_TARGET)
        .flatMap(it -> it.matcher(prose()).results())
        .map(it -> it.group(1))
        .filter(it -> !it.startsWith("http"));
  }

  /// What stands in backticks and has this form.
  Stream<String> quoted(Pattern form) {
    return QUOTED
        .matcher(prose())
        .results()
        .map(it -> it.group(1))
        .filter(it -> form.matcher(it).matches());
  }

  /// The first group of this form, wherever it stands.
  Stream<String> found(Pattern form) {
    return form.matcher(text).results().map(it -> it.group(1));
  }

  /// All lines that can be wrapped: a link's target and a curve's table row cannot.
  Stream<String> lines() {
    return text.lines().filter(it -> !it.startsWith("[") && !it.contains("<br>"));
  }

  List<String> sections() {
    return text.lines().filter(it -> it.startsWith("## ")).map(it -> it.substring(3)).toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /// What a link may have after its `#`, as GitHub makes it of the headings.
  Set<String> anchors() {
    return text.lines()
        .filter(it -> it.startsWith("#"))
        .map(it -> it.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(it -> it.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(toSet());
  }

  Path beside(String path) {
    return file.resolveSibling(path).normalize();
  }

  private String prose() {
    return CODE_BLOCK.matcher(text).replaceAll("");
  }
}
