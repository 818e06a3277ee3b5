package io.broadsheet.demo.web;

/**
 * A link.
 *
 * @param href where to
 * @param text what it says
 */
record LinkView(String href, String text) {}
