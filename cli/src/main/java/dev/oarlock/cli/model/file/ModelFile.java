package dev.oarlock.cli.model.file;

import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A model in a JSON file.
public final class ModelFile {
  private ModelFile() {}

  /// Over whatever was there.
  public static void write(Path file, FittedModel model) {
    try {
      Files.writeString(file, ModelJson.write(model).toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The model cannot be written to " + file + ".", e);
    }
  }

  /// Throws IllegalArgumentException when it holds no model.
  public static FittedModel read(Path file) {
    try {
      return ModelJson.read(StrictJson.parseWithNonFinite(Files.readString(file)));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " holds no model: it is not text in UTF-8.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The model cannot be read from " + file + ".", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " holds no model: " + e.getMessage(), e);
    }
  }
}
