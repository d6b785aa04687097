package dev.oarlock.slack.language;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The messages in the sources, and the sentences that are none yet. The compiler reads them, so a
/// comment or a line break makes no difference.
final class MessageSources {
  /// The modules whose sources say something to people.
  private static final List<String> MODULES =
      List.of(
          "shared/slack",
          "functions/answer-slack",
          "functions/announce-change",
          "functions/send-digest");

  private static final String DOMAIN = "shared/domain";

  /// Types of the domain that are lists of what is said: titles, and sentences without a value or
  /// with one.
  private static final Set<String> VOCABULARY =
      Set.of(
          "AccountLever",
          "BenchmarkSource",
          "ChurnReason",
          "GuardrailCondition",
          "HealthComponent",
          "Measure",
          "MetricDefinition",
          "ShippedPlays",
          "ShippedReasons",
          "Telltale");

  /// Packages of which each type says something, whether it does so rightly or not.
  private static final List<String> VIEWS =
      List.of("/slack/text/", "/slack/view/", "/slack/form/", "/slack/card/", "/slack/command/");

  private final SortedMap<String, Set<String>> messages = new TreeMap<>();
  private final Set<String> phrases = new TreeSet<>();
  private final List<String> bareSentences = new ArrayList<>();

  private MessageSources() {}

  static MessageSources of(Path root) {
    var sources = new MessageSources();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(javaFiles(root));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      for (var unit : task.parse()) {
        sources.read(unit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private void read(CompilationUnitTree unit) {
    var file = unit.getSourceFile().getName();
    var type = Path.of(file).getFileName().toString().replace(".java", "");
    if (!file.contains(DOMAIN)) {
      SentenceScanner.ofViews(said -> add(said, type), bare -> addBare(bare, type))
          .scan(unit, null);
    } else if (VOCABULARY.contains(type)) {
      SentenceScanner.ofVocabulary(phrase -> addPhrase(phrase, type)).scan(unit, null);
    } else {
      SentenceScanner.ofDomain(phrase -> addPhrase(phrase, type), bare -> addBare(bare, type))
          .scan(unit, null);
    }
  }

  private void addPhrase(String phrase, String type) {
    add(phrase, type);
    phrases.add(phrase);
  }

  private void addBare(String bare, String type) {
    bareSentences.add(type + ": " + bare);
  }

  private void add(String message, String type) {
    messages.computeIfAbsent(message, _ -> new TreeSet<>()).add(type);
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    var found = new ArrayList<Path>();
    for (var module : MODULES) {
      try (var files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        files.filter(MessageSources::saysSomething).forEach(found::add);
      }
    }
    try (var files = Files.walk(root.resolve(DOMAIN).resolve("src/main/java"))) {
      files.filter(MessageSources::isOfDomain).forEach(found::add);
    }
    return found;
  }

  /// Models are read by who trains them, at the command line; segments are called as they are.
  private static boolean isOfDomain(Path file) {
    var name = file.toString();
    return name.endsWith(".java")
        && (contains(file, "dev.oarlock.domain.phrase.DomainPhrase")
            || Stream.of("/learning/", "/delivery/", "/TouchCadence.java")
                .noneMatch(name::contains));
  }

  private static boolean saysSomething(Path file) {
    var name = file.toString();
    return name.endsWith(".java")
        && (contains(file, "dev.oarlock.slack.language.LocalizedText.text;")
            || VIEWS.stream().anyMatch(name::contains));
  }

  private static boolean contains(Path file, String name) {
    try {
      return Files.readString(file).contains(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each with the classes that say it.
  SortedMap<String, Set<String>> messages() {
    return messages;
  }

  /// Those of them that the domain says.
  Set<String> phrases() {
    return phrases;
  }

  /// What no other language can replace, in a class that says something: `HealthView: Nothing yet.`
  List<String> bareSentences() {
    return bareSentences;
  }
}
