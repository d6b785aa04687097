package dev.oarlock.cli.mapping;

import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A mapping that is to read events, as its file has it and as it was understood.
record MappingFile(SignalMapping mapping, String text) {
  /// An item of the table takes 400 KB, and all of them are read at once.
  private static final int MAX_BYTES = 100_000;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

  /// An [InputException] says what is wrong, where, and what to do.
  static MappingFile read(Path file) {
    var mapping = MappingReader.read(file);
    var text = text(file);
    if (!mapping.name().matches(NAME)) {
      throw new InputException(
          file.toString(),
          "no mapping is called '" + mapping.name() + "': it stands on each signal",
          "Name the file by letters, digits, - and _, such as billing.yaml.");
    }
    if (mapping.events().isEmpty()) {
      throw new InputException(
          file.toString(),
          "it has no 'events', and only those are read by an instance",
          "Files are read by ./oarlock import --map " + file + ".");
    }
    checkSources(file, mapping.listens());
    return new MappingFile(mapping, text);
  }

  static String text(Path file) {
    try {
      var bytes = Files.size(file);
      if (bytes > MAX_BYTES) {
        throw new InputException(
            file.toString(),
            "it has %,d bytes, and a mapping may have %,d".formatted(bytes, MAX_BYTES),
            "Make several of it, each with types of its own.");
      }
      return Files.readString(file);
    } catch (CharacterCodingException _) {
      throw YamlNode.notUtf8(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whoever listens to all is taken for the reader of what anybody misspells.
  private static void checkSources(Path file, List<String> sources) {
    if (sources.isEmpty()) {
      throw new InputException(
          file.toString(),
          "'listens' is missing: whose events are they?",
          "Give the sources on the bus, such as listens: [webhook.billing].");
    }
    for (var source : sources) {
      if (source.matches("\\*|oarlock.*")) {
        throw new InputException(
            file + " listens",
            "'" + source + "' cannot be listened to",
            "Name the systems whose events it reads; a beginning may end in *.");
      }
    }
  }

  /// As it is kept; an [InputException] where this version of Oarlock cannot read it.
  static SignalMapping of(AppliedMapping applied) {
    return MappingReader.read(applied.name(), applied.text());
  }
}
