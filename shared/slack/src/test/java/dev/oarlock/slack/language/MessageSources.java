package dev.oarlock.slack.language;

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

  private final SortedMap<String, Set<String>> messages = new TreeMap<>();
  private final List<String> bareSentences = new ArrayList<>();

  private MessageSources() {}

  static MessageSources of(Path root) {
    var sources = new MessageSources();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(javaFiles(root));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      for (var unit : task.parse()) {
        var file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        var type = file.replace(".java", "");
        new SentenceScanner(
                message -> sources.add(message, type),
                bare -> sources.bareSentences.add(type + ": " + bare))
            .scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
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
    return found;
  }

  private static boolean saysSomething(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains("dev.oarlock.slack.language.LocalizedText.text;");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each with the classes that say it.
  SortedMap<String, Set<String>> messages() {
    return messages;
  }

  /// What no other language can replace, in a class that says something: `HealthView: Nothing yet.`
  List<String> bareSentences() {
    return bareSentences;
  }
}
