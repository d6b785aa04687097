package dev.oarlock.export;

import dev.oarlock.aws.settings.AwsClients;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A bucket of S3 and what its keys begin with. It encrypts by its own default.
record S3Bucket(S3Client s3, String bucket, String prefix) implements ExportBucket {
  static S3Bucket of(String bucket, String prefix, Map<String, String> env) {
    var builder = S3Client.builder().forcePathStyle(env.containsKey("AWS_ENDPOINT_URL"));
    return new S3Bucket(AwsClients.of(env).configured(builder, "S3").build(), bucket, prefix);
  }

  @Override
  public void put(String key, Path file) {
    s3.putObject(put -> put.bucket(bucket).key(prefix + key), RequestBody.fromFile(file));
  }

  @Override
  public void close() {
    s3.close();
  }
}
