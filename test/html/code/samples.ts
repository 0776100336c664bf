/** A few lines of each language, by the name that a fence calls it. */
export const samples: Record<string, string> = {
  python: `@app.route("/")
def index(name: str = "x") -> int:
    """Says hello."""
    return 1  # one`,
  javascript: `const sum = (a, b) => a + b; // adds
class A extends B { async go() { return \`x\${1}\`; } }`,
  typescript: `interface Point { readonly x: number }
export const origin: Point = { x: 0 }; // here`,
  java: `@Override
public final class Main { int x = 1; /* one */ String s = "a"; }`,
  c: `#include <stdio.h>
int main(void) { return printf("%d", 1); } /* end */`,
  cpp: `template <typename T> class Box { T value = nullptr; }; // box
auto s = std::string("a");`,
  csharp: `using System;
public record Point(int X) { string Name => $"p{X}"; } // a point`,
  go: `package main // a program
func main() { var s string = "a"; defer f(1) }`,
  rust: `#[derive(Debug)]
fn main() { let mut x: u8 = 1; println!("{}", x); } // end`,
  ruby: `class View < Base # a view
  def show(id) = render :page, title: "a #{id}"
end`,
  php: `<?php
function f(int $x): string { return "a$x"; } // f`,
  swift: `struct Point { let x: Int = 1 } // a point
func name() -> String? { return "a" }`,
  kotlin: `data class Point(val x: Int = 1) // a point
fun main() { println("a \${1}") }`,
  scala: `case class Point(x: Int) // a point
object Main extends App { println(s"a \${1}") }`,
  haskell: `module Main where -- a program
main :: IO ()
main = putStrLn "a" >> return ()`,
  ocaml: `let rec f x = match x with 0 -> "a" | _ -> f (x - 1) (* down *)`,
  fsharp: `let rec f x = if x = 0 then "a" else f (x - 1) // down`,
  elixir: `defmodule Views do # views
  def show(id), do: "a #{id}"
end`,
  erlang: `-module(views). % views
show(Id) when Id > 1 -> io:format("a ~p", [Id]).`,
  clojure: `(defn show [id] (str "a" id 1)) ; shows`,
  lisp: `(defun show (id) (format t "a ~a" id 1)) ; shows`,
  scheme: `(define (show id) (if (= id 1) "a" #t)) ; shows`,
  lua: `local function show(id) -- shows
  return "a" .. id + 1
end`,
  perl: `use strict; # shows
sub show { my ($id) = @_; return "a$id" if $id > 1; }`,
  r: `show <- function(id = 1) { # shows
  if (TRUE) paste("a", id)
}`,
  julia: `function show(id::Int) # shows
    return "a$id" * 1
end`,
  matlab: `function y = show(x) % shows
  y = ['a', num2str(x + 1)];
end`,
  sql: `SELECT name, count(*) FROM views WHERE id > 1 AND title = 'a'; -- views`,
  bash: `#!/bin/bash
for f in *.md; do echo "a $f" | grep -c 1; done # each`,
  powershell: `function Show-View { param($Id) Write-Host "a $Id" } # shows`,
  dockerfile: `FROM node:22 # the base
RUN npm install "octavo"
CMD ["node", "1"]`,
  makefile: `.PHONY: book # the book
book: $(CHAPTERS)
\tnode build.js "$@"`,
  cmake: `cmake_minimum_required(VERSION 3.20) # least
if(TRUE)
  message("a \${NAME}")
endif()`,
  nginx: `server { # one
  listen 80;
  location / { return 301 https://$host; }
}`,
  apache: `# one
<VirtualHost *:80>
  ServerName "example.org"
</VirtualHost>`,
  ini: `; settings
[book]
title = "a"
pages = 1`,
  toml: `# settings
[book]
title = "a"
pages = 1`,
  yaml: `# settings
title: "a"
pages: 1
numbered: true`,
  json: `{ "title": "a", "pages": 1, "numbered": true }`,
  xml: `<?xml version="1.0"?>
<book id="a"><!-- one --><title>T</title></book>`,
  html: `<!doctype html>
<p class="a">Text <!-- one --> &amp; more</p>`,
  css: `@media print { h1, .a:hover { color: #fff; margin: 1px } } /* print */`,
  scss: `$ink: #000; // ink
.a { &:hover { color: darken($ink, 1%); } }`,
  less: `@ink: #000; // ink
.a { &:hover { color: @ink; width: 1px } }`,
  markdown: `# Title

Text with *stress*, **more** and \`code\`, [linked](a.md).`,
  latex: `\\documentclass{book} % a book
\\begin{document}$x^2$ \\emph{a}\\end{document}`,
  diff: `--- a/book.yml
+++ b/book.yml
@@ -1 +1 @@
-title: A
+title: B`,
  graphql: `type View { id: ID! title: String = "a" } # a view
query { view(id: 1) { title } }`,
  protobuf: `syntax = "proto3"; // views
message View { int32 id = 1; }`,
  http: `POST /views HTTP/1.1
Content-Type: application/json

{"id": 1}`,
  groovy: `class View { def show(id) { return "a \${id}" } } // shows`,
  dart: `class View { final int id = 1; String show() => 'a $id'; } // shows`,
  nix: `{ pkgs ? import <nixpkgs> {} }: # packages
let x = 1; in "a \${toString x}"`,
  vim: `" settings
set number
let g:title = 'a'`,
  x86asm: `section .text ; code
global _start
_start: mov eax, 1`,
  verilog: `module view(input wire a); // a view
  assign b = 1'b0;
endmodule`,
  vhdl: `entity view is port (a : in std_logic := '0'); end view; -- a view`,
  fortran: `program view ! a view
  integer :: i = 1
  print *, "a"
end program`,
  prolog: `show(Id) :- Id > 1, format("a ~w", [Id]). % shows`,
  objectivec: `#import "View.h"
@interface View : NSObject // a view
@end`,
  arduino: `void setup() { pinMode(13, OUTPUT); Serial.println("a"); } // once`,
  django: `{% if view %}<p class="a">{{ view.title|upper }}</p>{% endif %}{# end #}`,
  handlebars: `{{#if view}}<p class="a">{{view.title}}</p>{{/if}}{{! end }}`,
};
