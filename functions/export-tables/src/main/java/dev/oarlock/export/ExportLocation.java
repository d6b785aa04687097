package dev.oarlock.export;

import dev.oarlock.aws.settings.AppContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// Where tables are written: `s3://bucket/prefix`, or on a laptop `file:///folder`.
record ExportLocation(URI uri) {
  static ExportLocation of(AppContext appContext) {
    return of(appContext.setting("EXPORT_LOCATION"));
  }

  /// An [IllegalArgumentException] says what it must be.
  static ExportLocation of(String setting) {
    var uri = URI.create(setting);
    var scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("file") && !(scheme.equals("s3") && uri.getAuthority() != null)) {
      throw new IllegalArgumentException(
          "EXPORT_LOCATION is \"%s\": give s3://BUCKET/ or file:///FOLDER.".formatted(setting));
    }
    return new ExportLocation(uri);
  }

  ExportBucket open(Map<String, String> env) {
    return uri.getScheme().equals("file")
        ? new FolderBucket(Path.of(uri))
        : S3Bucket.of(uri.getAuthority(), prefix(), env);
  }

  /// Without the slash in front, and with one behind if there is anything.
  private String prefix() {
    var path = uri.getPath().replaceFirst("^/+", "");
    return path.isEmpty() || path.endsWith("/") ? path : path + "/";
  }
}
