package dev.oarlock.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// One signal of the sample book, ready for the bus.
public record Happened(Instant at, String type, ObjectNode detail) {}
