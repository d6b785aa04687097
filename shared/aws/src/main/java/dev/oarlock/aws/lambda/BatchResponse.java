package dev.oarlock.aws.lambda;

import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which items of a batch failed, by the ids that Lambda knows them by: these are delivered again.
/// Of a queue they are those messages alone; of a stream all records from the first of them on.
public record BatchResponse(List<String> failed) {
  public BatchResponse {
    failed = List.copyOf(failed);
  }

  public void write(OutputStream output) throws IOException {
    var response = JsonTree.object();
    var failures = response.putArray("batchItemFailures");
    failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
    output.write(JsonTree.write(response).getBytes(StandardCharsets.UTF_8));
  }
}
