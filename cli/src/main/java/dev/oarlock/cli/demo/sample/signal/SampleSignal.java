package dev.oarlock.cli.demo.sample.signal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// One signal of the sample book, ready for the bus.
public record SampleSignal(Instant at, String type, ObjectNode detail) {}
