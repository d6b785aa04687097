package dev.oarlock.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of this project as text, and what of them people read.
record ProjectTexts(Path home, List<Path> files) {
  private static final Pattern NOT_OURS =
      Pattern.compile("(.*/)?(target|\\.git|\\.oarlock|node_modules)(/.*)?");
  private static final Pattern SHOWS_SOMETHING =
      Pattern.compile("(shared/slack|cli|functions/[a-z-]+)/src/main/.*");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\n.*?\"\"\"", Pattern.DOTALL);

  static ProjectTexts ofThisProject() {
    var home = projectFolder();
    try (var found = Files.walk(home)) {
      var files =
          found
              .map(home::relativize)
              .filter(it -> !NOT_OURS.matcher(it.toString()).matches())
              .toList();
      return new ProjectTexts(home, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path projectFolder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .orElseThrow();
  }

  String read(Path file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists(Path file) {
    return Files.exists(home.resolve(file));
  }

  Stream<Path> files(String suffix) {
    return files.stream().filter(it -> it.toString().endsWith(suffix));
  }

  ProjectTypes mainTypes() {
    return ProjectTypes.of(files(".java").filter(it -> it.toString().contains("src/main")));
  }

  ProjectTypes allTypes() {
    return ProjectTypes.of(files(".java"));
  }

  /// Docs, descriptions, and the texts in the code that shows something, by their files. The pages
  /// that name what is not said are left out.
  Map<String, String> textsThatPeopleRead() {
    var texts = new TreeMap<String, String>();
    Stream.of(".md", ".yaml", "schema.json")
        .flatMap(this::files)
        .filter(it -> !it.toString().contains("/src/"))
        .filter(it -> !it.endsWith("glossary.md") && !it.endsWith("0022-names-of-the-field.md"))
        .forEach(it -> texts.put(it.toString(), read(it)));
    files(".java")
        .filter(it -> SHOWS_SOMETHING.matcher(it.toString()).matches())
        .forEach(it -> texts.put(it.toString(), sentencesIn(read(it))));
    return texts;
  }

  /// Its sentences: a string without a blank is a name of something.
  private static String sentencesIn(String code) {
    var blocks = TEXT_BLOCK.matcher(code).results().map(MatchResult::group);
    var strings = STRING.matcher(TEXT_BLOCK.matcher(code).replaceAll("")).results();
    return Stream.concat(blocks, strings.map(MatchResult::group).filter(it -> it.contains(" ")))
        .collect(Collectors.joining("\n"));
  }
}
