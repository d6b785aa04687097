package dev.oarlock.local.stream;

import com.fasterxml.jackson.databind.JsonNode;

/// One record of the stream: where it stands, what it says, and whether the filter wants it.
record Change(String shard, String sequence, JsonNode record, boolean wanted) {}
