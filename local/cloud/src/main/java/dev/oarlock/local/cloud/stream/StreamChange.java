package dev.oarlock.local.cloud.stream;

import com.fasterxml.jackson.databind.JsonNode;

/// One record of the stream: where it stands, what it says, and whether the filter wants it.
record StreamChange(String shard, String sequence, JsonNode record, boolean matchesFilter) {}
