package io.broadsheet.demo.web;

import java.io.IOException;

/** Answers requests for one path. Thread-safe. */
@FunctionalInterface
interface Handler {
  Response answer(Request request) throws IOException, BadRequestException;
}
