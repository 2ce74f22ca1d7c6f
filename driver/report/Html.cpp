namespace orm::report {}
