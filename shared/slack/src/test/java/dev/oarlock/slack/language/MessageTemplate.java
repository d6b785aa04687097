package dev.oarlock.slack.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The file that every translation begins with: all messages in English, in their order, each with
/// the classes that say it. `make messages` writes it.
final class MessageTemplate {
  static final Path FILE = Path.of("languages/messages.pot");

  private static final String HEAD =
      """
      # All that Oarlock says to people, in English. `make messages` writes this file from the sources.
      # A language is a copy of it, such as de.po, with the message of each msgid in its msgstr; what
      # has none is said in English. {0} is a value, and may stand anywhere. {0 day} is a number and its
      # noun: write all forms that the noun takes, as in {0 Tag|Tage}. What has the context "phrase" is said
      # of evidence, by the domain; "typed" is what people type, with all that means it parted by |.
      # docs/languages.md has the rest.
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"
      """;

  private MessageTemplate() {}

  static String of(MessageSources sources) {
    return sources.messages().entrySet().stream()
        .map(it -> entry(it.getKey(), it.getValue(), sources.phrases().contains(it.getKey())))
        .collect(Collectors.joining("\n", HEAD + "\n", "\n" + TypedEnglish.template()));
  }

  private static String entry(String message, Set<String> types, boolean isPhrase) {
    return "#: %s\n%smsgid %s\nmsgstr \"\"\n"
        .formatted(
            String.join(", ", types), isPhrase ? "msgctxt \"phrase\"\n" : "", quoted(message));
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static void main(String[] args) throws IOException {
    var root = Path.of(args.length == 0 ? "." : args[0]);
    Files.writeString(root.resolve(FILE), of(MessageSources.of(root)));
  }
}
