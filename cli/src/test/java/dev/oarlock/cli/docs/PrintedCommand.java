package dev.oarlock.cli.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page prints to be typed after `./oarlock`.
record PrintedCommand(String page, String text, boolean isLineOfItsOwn) {
  private static final Pattern PRINTED =
      Pattern.compile("(^ *|.)\\./oarlock ((?:\\\\\\n|[^`\\n#>&;])+)", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /// Brackets, alternatives and names in capitals stand for something else.
  private static final Pattern STANDS_FOR = Pattern.compile("[\\[|\\]]|\\.\\.\\.|\\b[A-Z]{1,7}\\b");

  static Stream<PrintedCommand> in(ProjectTexts project, Path page) {
    return PRINTED
        .matcher(project.read(page))
        .results()
        .map(it ->
            new PrintedCommand(
                page.toString(),
                it.group(2).strip().replaceAll("[,.:]$", ""),
                it.group(1).isBlank()));
  }

  /// The words, without the brackets of what may be left out and the first of what may be chosen.
  List<String> words() {
    return words(text.replace("\\\n", " ").replaceAll("[\\[\\]]", " "));
  }

  /// In one line, as a terminal takes it.
  String typed() {
    return text.replace("\\\n", " ").replace("\\|", "|");
  }

  static List<String> words(String typed) {
    return WORD.matcher(typed)
        .results()
        .map(it -> Objects.requireNonNullElseGet(it.group(1), () -> it.group(2)))
        .toList();
  }

  boolean isMeantLiterally() {
    return isLineOfItsOwn && !STANDS_FOR.matcher(text.replaceAll("\"[^\"]*\"", "")).find();
  }
}
