package dev.oarlock.cli.demo.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account of the sample book; the keys are told at the top of accounts.yaml.
@JsonIgnoreProperties(ignoreUnknown = false)
record SampleAccount(
    String id,
    String name,
    List<String> aliases,
    String segment,
    String csm,
    String industry,
    String region,
    int licences,
    long price,
    int started,
    int renews,
    String story,
    int renewedAgo,
    int expandedAgo,
    int seats,
    @Nullable String parent,
    int leftAgo,
    @Nullable String leaves,
    int returnedAgo,
    boolean manual,
    int trial,
    int importedAgo,
    int live,
    int firstValue) {

  boolean hasChurned() {
    return leaves != null;
  }

  boolean isImported() {
    return importedAgo > 0;
  }

  boolean isTrial() {
    return trial > 0;
  }

  boolean isSmall() {
    return licences < 20;
  }
}
